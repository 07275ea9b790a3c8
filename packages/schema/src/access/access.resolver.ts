import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import {
  CreateFirstCoordinatorInput,
  CreateFirstCoordinatorResult,
  SignInInput,
  SignInResult,
} from "./sign-in.type.js";
import { ViewerView } from "./viewer.type.js";

@Resolver(() => ViewerView)
export class AccessResolver {
  @Query(() => ViewerView, {
    description: "Who asks, and what they may do. Everybody may ask about themselves.",
  })
  viewer(@Ctx() { viewer }: Context): ViewerView {
    return viewer;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Opens a WebSocket as you: a page puts it into `connection_init` as `{"ticket": "…"}` within a minute. Null when nobody is signed in, and on a socket.',
  })
  socketTicket(@Ctx() { services, session, viewer }: Context): string | null {
    return services.access.socketTicket(viewer, session);
  }

  @Mutation(() => SignInResult, {
    description:
      "Signs a coordinator or an organization in. After several failures there is a wait. Everybody may try.",
  })
  signIn(
    @Arg("input", () => SignInInput, { description: "The e-mail address and the password." })
    input: SignInInput,
    @Ctx() { services, session, viewer }: Context,
  ): Promise<SignInResult> {
    return services.access.signIn(viewer, session, input);
  }

  @Mutation(() => ViewerView, {
    description: "Signs out and answers who you are from then on: an anonymous reader. Everybody may.",
  })
  signOut(@Ctx() { services, session, viewer }: Context): Promise<ViewerView> {
    return services.access.signOut(viewer, session);
  }

  @Mutation(() => CreateFirstCoordinatorResult, {
    description:
      "Sets up the first coordinator of a new installation, with the one-time code from the server's terminal, and signs them in. Everybody may who has the code, until there is a coordinator.",
  })
  createFirstCoordinator(
    @Arg("input", () => CreateFirstCoordinatorInput, { description: "The code and the account to make." })
    input: CreateFirstCoordinatorInput,
    @Ctx() { services, session, viewer }: Context,
  ): Promise<CreateFirstCoordinatorResult> {
    return services.access.createFirstCoordinator(viewer, session, input);
  }
}
