import { Field, ObjectType } from "type-graphql";

import { EventView } from "../events/event.type.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ChallengeView, ProjectView } from "../projects/project.type.js";
import { ThankYouView } from "../thanks/thank-you.type.js";
import { VolunteerCardView } from "../volunteers/volunteer.type.js";

/** What a search over everything has found. */
@ObjectType({
  description:
    "What a search has found, of each sort at most as many as were asked for. Coordinators may read it.",
})
export class SearchResult {
  @Field(() => [EventView], {
    description: "Events of the campaign whose title or place holds every word, the earliest first.",
  })
  readonly events!: readonly EventView[];

  @Field(() => [OrganizationView], {
    description: "Organizations with a name of which a word begins with the text, by name.",
  })
  readonly organizations!: readonly OrganizationView[];

  @Field(() => [VolunteerCardView], {
    description:
      "People by family name: words that begin their names, a badge's code, or the last four digits of a telephone number.",
  })
  readonly volunteers!: readonly VolunteerCardView[];

  @Field(() => [ProjectView], {
    description: "Projects of the campaign whose name holds every word, in any language; in their order.",
  })
  readonly projects!: readonly ProjectView[];

  @Field(() => [ChallengeView], {
    description:
      "Challenges of the campaign whose name or code holds every word, in any language; in their order.",
  })
  readonly challenges!: readonly ChallengeView[];

  @Field(() => [ThankYouView], {
    description:
      "Thank-yous of the campaign, in whatever state, whose words or sender hold every word; the newest first.",
  })
  readonly thankYous!: readonly ThankYouView[];
}
