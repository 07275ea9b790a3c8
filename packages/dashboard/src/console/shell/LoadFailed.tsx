import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { Notice } from "./Notice";

/** The page could not be opened; the error's message is a code. */
export function LoadFailed({ error }: ErrorComponentProps) {
  const router = useRouter();
  const sentence = useErrorSentence();
  return (
    <Notice>
      <ErrorState
        isPage
        hint={sentence(error instanceof Error ? error.message : "INTERNAL")}
        onRetry={() => void router.invalidate()}
      />
    </Notice>
  );
}
