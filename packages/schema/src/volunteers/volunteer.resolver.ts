import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { Language } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import {
  AddVolunteerInput,
  MergeVolunteersInput,
  UnmergeVolunteerInput,
  VolunteerFilter,
  VolunteerOrder,
} from "./volunteer.input.js";
import {
  AddVolunteerResult,
  MergeVolunteersResult,
  UnmergeVolunteerResult,
} from "./volunteer-result.type.js";
import { ConsentView } from "./consent.type.js";
import { MergedCardView, VolunteerCardView, VolunteerConnection, VolunteerView } from "./volunteer.type.js";

@Resolver(() => VolunteerView)
export class VolunteerResolver {
  @Query(() => VolunteerConnection, {
    description:
      "Volunteers' cards, by family name unless another order is asked for. Needs RECORD_PARTICIPATION.",
  })
  volunteers(
    @Arg("campaign", () => String, {
      nullable: true,
      description:
        "The slug of a campaign, for only the people who registered for it or came; left out, everybody you may read.",
    })
    campaign: string | null | undefined,
    @Arg("filter", () => VolunteerFilter, {
      nullable: true,
      description: "Which of them to list; left out, all.",
    })
    filter: VolunteerFilter | null | undefined,
    @Arg("orderBy", () => VolunteerOrder, { defaultValue: "NAME", description: "The order of the list." })
    orderBy: VolunteerOrder,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<VolunteerCardView>> {
    return services.volunteers.list(
      viewer,
      { campaign: campaign ?? null, filter: filter ?? null, orderBy },
      page,
    );
  }

  @Query(() => VolunteerCardView, {
    description:
      "One volunteer's card; for a card that was folded into another one, the card that was kept. Refuses VOLUNTEER_NOT_FOUND. Needs RECORD_PARTICIPATION.",
  })
  volunteerCard(
    @Arg("id", () => ID, { description: "The volunteer whose card to read." }) id: string,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, id);
  }

  @Mutation(() => AddVolunteerResult, {
    description:
      "Adds a person, or finds the card of somebody known by name and phone or e-mail. Needs RECORD_PARTICIPATION.",
  })
  addVolunteer(
    @Arg("input", () => AddVolunteerInput, { description: "The person to add, as they or the desk say." })
    input: AddVolunteerInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<AddVolunteerResult> {
    return services.volunteers.add(viewer, input);
  }

  @Mutation(() => MergeVolunteersResult, {
    description:
      "Makes two cards of one person into one, which then counts once. Needs RECORD_PARTICIPATION.",
  })
  mergeVolunteers(
    @Arg("input", () => MergeVolunteersInput, {
      description: "The card that stays, the one that is folded into it, and why.",
    })
    input: MergeVolunteersInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<MergeVolunteersResult> {
    return services.volunteers.merge(viewer, input);
  }

  @Mutation(() => UnmergeVolunteerResult, {
    description:
      "Takes a merge back: both people have their own attendances again. Needs RECORD_PARTICIPATION.",
  })
  unmergeVolunteer(
    @Arg("input", () => UnmergeVolunteerInput, { description: "The merge to take back, and why." })
    input: UnmergeVolunteerInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<UnmergeVolunteerResult> {
    return services.volunteers.unmerge(viewer, input);
  }

  @FieldResolver(() => String, {
    description:
      'The name that may be shown: "Aigerim K." where there is a consent, else "a volunteer of <organization>".',
  })
  displayName(
    @Root() volunteer: VolunteerView,
    @Arg("language", () => Language, {
      nullable: true,
      description: "The language to answer in; left out, Kazakh.",
    })
    language: Language | null | undefined,
    @Ctx() { services }: Context,
  ): MaybePromise<string> {
    return services.volunteers.displayNameOf(volunteer.id, language ?? "KK");
  }

  @FieldResolver(() => [OrganizationView], {
    description: "The organizations that the person belongs to, by name; empty for somebody on their own.",
  })
  organizations(
    @Root() volunteer: VolunteerView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly OrganizationView[]> {
    return services.organizations.organizationsOf(volunteer.id);
  }
}

@Resolver(() => VolunteerCardView)
export class VolunteerCardResolver {
  @FieldResolver(() => [ConsentView], {
    description: "The permissions that the person or a guardian has given, the latest first.",
  })
  consents(
    @Root() card: VolunteerCardView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly ConsentView[]> {
    return services.volunteers.consentsOf(card.volunteer.id);
  }

  @FieldResolver(() => [MergedCardView], {
    description: "The cards that were folded into this one, the latest first; empty for most people.",
  })
  mergedCards(
    @Root() card: VolunteerCardView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly MergedCardView[]> {
    return services.volunteers.mergedCardsOf(card.volunteer.id);
  }
}
