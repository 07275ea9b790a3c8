import { type AccessService, createAccessService } from "../../src/access/access.service.js";
import { anonymousViewer } from "../../src/access/viewers.js";
import type { TestPlatform } from "./platform.js";

export const password = "ten letters or more";
/** Whoever comes to sign in. */
export const stranger = anonymousViewer({ address: "203.0.113.7", requestId: "test" });

/** A service as each start of the server makes one; under the same secret, sessions of the others are good here, too. */
export function openAccess(
  platform: TestPlatform,
  sessionSecret = "a secret of this test, 32 letters long",
): AccessService {
  return createAccessService(platform, { sessionSecret });
}
