import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Context } from "./context.js";
import { WrittenResult } from "./write.js";

@Resolver(() => WrittenResult)
export class WrittenResultResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The live version from which everybody sees this write. Asking for it waits for that version, up to 1 second; null when it takes longer or when nothing was written.",
  })
  async version(
    @Root() result: WrittenResult,
    @Ctx() { services, versions }: Context,
  ): Promise<string | null> {
    if (result.write === null) return null;
    const version = await services.live.versionOf(result.write);
    versions?.write(version);
    return version;
  }
}
