import type { Client } from "@urql/core";
import type { LiveProgress } from "../graphql/live-progress";
import { useConnection, useProblem, useSnapshot } from "../graphql/use-live";
import { LanguageProvider } from "../i18n/LanguageProvider";
import type { Language } from "../lib/language";
import { HoldPicture } from "./HoldPicture";
import { ProgressScene } from "./progress/ProgressScene";
import type { SceneFigures } from "./progress/scene-figures";
import { ScreenBoundary } from "./ScreenBoundary";
import { Stage } from "./Stage";

interface ScreenAppProps {
  client: Client;
  live: LiveProgress<SceneFigures>;
  /** Whether the address names the campaign; else the wall shows the current one, also when another becomes it. */
  isNamed: boolean;
  /** The screen's main language; Kazakh stands beside it in any case. */
  language: Language;
  /** Address of the public board, for the code; undefined: there is none that a phone could open. */
  boardUrl: string | undefined;
}

/** A wall screen: the sky, and on it the scene or the calm picture. */
export function ScreenApp({ client, live, isNamed, language, boardUrl }: ScreenAppProps) {
  return (
    <LanguageProvider initial={language}>
      <Stage>
        <ScreenBoundary fallback={() => <HoldPicture last={live.snapshot()} />}>
          <CurrentScene client={client} live={live} isNamed={isNamed} boardUrl={boardUrl} />
        </ScreenBoundary>
      </Stage>
    </LanguageProvider>
  );
}

function CurrentScene({ client, live, isNamed, boardUrl }: Omit<ScreenAppProps, "language">) {
  const figures = useSnapshot(live);
  const connection = useConnection(live);
  const problem = useProblem(live);
  if (!figures) return <HoldPicture problem={problem} isNamed={isNamed} />;
  return (
    <ProgressScene
      key={figures.campaign.id}
      client={client}
      figures={figures}
      connection={connection}
      live={live}
      boardUrl={boardUrl}
    />
  );
}
