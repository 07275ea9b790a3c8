import { createLink } from "@tanstack/react-router";
import { ButtonLink } from "../../ui/Button";

/** A link to a page of the console that looks like a button. */
export const RouteButton = createLink(ButtonLink);
