import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import { DomainError } from "../errors.js";
import type { MaybePromise } from "../maybe-promise.js";
import { DateTimeScalar } from "../scalars.js";
import { ExplanationView } from "./explanation.type.js";
import { MetricPointView, MetricView } from "./metric.type.js";

const HISTORY_POINTS = 1_000;

@Resolver(() => MetricView)
export class MetricResolver {
  @Query(() => MetricView, {
    description: "One metric of a campaign with its value now. Everybody who may read the campaign may ask.",
  })
  metric(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("id", () => String, { description: "The metric's id, such as active_volunteers or impact.tea." })
    id: string,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<MetricView> {
    return services.live.metric(viewer, campaign ?? null, id);
  }

  @Query(() => [MetricView], {
    description:
      "All metrics of a campaign, the most asked for first. Everybody who may read the campaign may ask.",
  })
  metrics(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<readonly MetricView[]> {
    return services.live.metrics(viewer, campaign ?? null);
  }

  @FieldResolver(() => ExplanationView, {
    description: "The receipt: what the value is made of and what was left out.",
  })
  explain(@Root() metric: MetricView, @Ctx() { services }: Context): MaybePromise<ExplanationView> {
    return services.live.explanationOf(metric);
  }

  @FieldResolver(() => [MetricPointView], {
    description:
      "How the value of the first tier has come to be: at most one point a minute of the campaign's clock and 1 000 in all, the oldest first. Empty for a challenge's result, of which no course is kept.",
  })
  history(
    @Root() metric: MetricView,
    @Arg("from", () => DateTimeScalar, {
      nullable: true,
      description: "Where to begin; left out, at the campaign's beginning.",
    })
    from: string | null | undefined,
    @Arg("to", () => DateTimeScalar, {
      nullable: true,
      description: "Where to end; left out, now by the campaign's clock.",
    })
    to: string | null | undefined,
    @Arg("points", () => Int, {
      defaultValue: HISTORY_POINTS,
      description: `How many points at most, from 2 to ${HISTORY_POINTS}; of more, some are left out evenly.`,
    })
    points: number,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly MetricPointView[]> {
    if (points < 2 || points > HISTORY_POINTS) {
      throw new DomainError("BAD_INPUT", `points is ${points}; choose 2 to ${HISTORY_POINTS}.`, {
        fields: ["points"],
      });
    }
    return services.live.historyOf(metric, { from: from ?? null, to: to ?? null, points });
  }
}
