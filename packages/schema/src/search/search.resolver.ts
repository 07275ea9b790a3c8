import { Max, Min } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import { Length } from "../field-rules.js";
import { SearchResult } from "./search.type.js";

@ArgsType()
class SearchArgs {
  @Field(() => String, CAMPAIGN_ARG)
  readonly campaign?: string | null;

  @Field(() => String, {
    description:
      "What to search for, 1 to 100 characters. Capital letters make no difference, nor do ә and а, ғ and г, қ and к, ң and н, ө and о, ұ, ү and у, һ and х, і and и, ё and е.",
  })
  @Length(1, 100)
  readonly text!: string;

  @Field(() => Int, { defaultValue: 5, description: "How many items of each sort at most, from 1 to 20." })
  @Min(1)
  @Max(20)
  readonly first!: number;
}

@Resolver(() => SearchResult)
export class SearchResolver {
  @Query(() => SearchResult, {
    description:
      "Searches events, projects, challenges and thank-yous of a campaign, organizations and people. Coordinators may ask: it needs RECORD_PARTICIPATION and MODERATE_THANKS.",
  })
  search(
    @Args(() => SearchArgs) { campaign, text, first }: SearchArgs,
    @Ctx() { services, viewer }: Context,
  ): Promise<SearchResult> {
    return services.search.find(viewer, { campaign: campaign ?? null, text, first });
  }
}
