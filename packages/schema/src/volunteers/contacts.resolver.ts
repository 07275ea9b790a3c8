import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { AuditEntryConnection, type AuditEntryView } from "../audit/audit-entry.type.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { VolunteerCardView } from "./volunteer.type.js";

/** How somebody is reached, and who has looked. */
@Resolver(() => VolunteerCardView)
export class ContactsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The phone number in international form, such as +77010000000; null when none is known. Whoever reads it is noted in the audit.",
  })
  async phone(@Root() card: VolunteerCardView, @Ctx() { services, viewer }: Context): Promise<string | null> {
    await services.volunteers.noteContactsRead(viewer, card.volunteer.id);
    return card.phone;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The e-mail address; null when none is known. Whoever reads it is noted in the audit.",
  })
  async email(@Root() card: VolunteerCardView, @Ctx() { services, viewer }: Context): Promise<string | null> {
    await services.volunteers.noteContactsRead(viewer, card.volunteer.id);
    return card.email;
  }

  @FieldResolver(() => AuditEntryConnection, {
    description: "Who has read the phone number or the e-mail address, the newest first. Needs READ_AUDIT.",
  })
  contactReads(
    @Root() card: VolunteerCardView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<AuditEntryView>> {
    return services.audit.contactReads(viewer, card.volunteer.id, page);
  }
}
