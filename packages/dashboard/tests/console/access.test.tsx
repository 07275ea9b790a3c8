import { anonymous, CREDENTIALS, representative } from "@igilik/schema/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole, signIn } from "./support";

describe("signing in", () => {
  test("leads to where the reader wanted to go", async () => {
    const { user, address } = openConsole("/console/thanks?status=STASHED", { viewer: anonymous });
    await signIn(user, CREDENTIALS.email, CREDENTIALS.password);
    expect(await screen.findByRole("heading", { name: "Thank-yous" })).toBeTruthy();
    expect(address()).toBe("/console/thanks?status=STASHED");
  });

  test("never leads to another site", async () => {
    const { user, address } = openConsole("/console/sign-in?then=https%3A%2F%2Fexample.org", {
      viewer: anonymous,
    });
    await signIn(user, CREDENTIALS.email, CREDENTIALS.password);
    await screen.findByRole("link", { name: /Check people in/ });
    expect(address()).toBe("/console");
  });

  test("with a wrong password is refused in the reader's language and lets try again", async () => {
    const { user } = openConsole("/console", { viewer: anonymous, language: "ru" });
    await user.type(await screen.findByLabelText("Электронная почта"), CREDENTIALS.email);
    await user.type(screen.getByLabelText("Пароль"), "wrong{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("Почта или пароль неверны.");
    expect(screen.getByRole("button", { name: "Войти" })).toHaveProperty("disabled", false);
  });

  test("says how long to wait after too many attempts", async () => {
    const page = openConsole("/console", { viewer: anonymous });
    page.services.access.signIn = () =>
      Promise.resolve({
        __typename: "SignInRefused" as const,
        code: "TOO_MANY_ATTEMPTS" as const,
        message: "Wait.",
        retryAfterSeconds: 30,
      });
    await signIn(page.user, CREDENTIALS.email, "wrong");
    expect(await screen.findByText("Try again in 30 seconds.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Sign in" })).toHaveProperty("disabled", true);
  });

  test("asks for both fields before it asks the server", async () => {
    const { user } = openConsole("/console", { viewer: anonymous });
    await user.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(screen.getAllByText("Fill this in")).toHaveLength(2);
  });

  test("says that what lies behind is a demonstration", async () => {
    openConsole("/console", { viewer: anonymous });
    expect(await screen.findByText("Demonstration data")).toBeTruthy();
    expect(screen.getByText(/printed in the terminal/)).toBeTruthy();
  });

  test("without a network says so", async () => {
    const page = openConsole("/console/sign-in", { viewer: anonymous });
    await screen.findByLabelText("Password");
    page.isOnline = false;
    await signIn(page.user, CREDENTIALS.email, CREDENTIALS.password);
    expect((await screen.findByRole("alert")).textContent).toContain("The server was not reached.");
  });
});

describe("the first coordinator", () => {
  const fillIn = async (page: ReturnType<typeof openConsole>, code: string) => {
    await page.user.click(await screen.findByRole("link", { name: /Set up the first coordinator/ }));
    await page.user.type(await screen.findByLabelText("One-time code"), code);
    await page.user.type(screen.getByLabelText("Your name"), "Dana");
    await page.user.type(screen.getByLabelText("E-mail address"), "dana@example.org");
    await page.user.type(screen.getByLabelText("Password"), "a long password{Enter}");
  };

  test("is set up with the code of the terminal and is signed in", async () => {
    const page = openConsole("/console", { viewer: anonymous });
    await fillIn(page, "123456");
    await waitFor(() => expect(page.address()).toBe("/console"));
    expect(page.viewer.kind).toBe("COORDINATOR");
  });

  test("is refused with another code", async () => {
    const page = openConsole("/console", { viewer: anonymous });
    await fillIn(page, "000000");
    expect((await screen.findByRole("alert")).textContent).toContain("The one-time code is a different one.");
    expect(page.viewer.kind).toBe("ANONYMOUS");
  });

  test("needs a password of ten characters", async () => {
    const page = openConsole("/console/first-coordinator", { viewer: anonymous });
    await page.user.type(await screen.findByLabelText("Password"), "123456789{Enter}");
    const password = screen.getByLabelText("Password");
    expect(password.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText("At least 10 characters")).toHaveLength(2);
  });
});

describe("somebody who answers for an organization", () => {
  test.each([
    ["kk", "Сіздің ұйым", /«Жасыл Алатау» қоры/],
    ["ru", "Ваша организация", /Фонд «Жасыл Алатау»/],
    ["en", "Your organization", /Zhasyl Alatau Foundation/],
  ] as const)("has pages of its own in %s", async (language, title, name) => {
    const page = openConsole("/console", { viewer: representative, language });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(name)).toBeTruthy();
    expect(page.address()).toBe("/console/organization");
  });

  test.each(["/console/desk", "/console/thanks?status=STASHED", "/console/desk/an-event"])(
    "is led there from %s, too",
    async (wanted) => {
      const page = openConsole(wanted, { viewer: representative });
      expect(await screen.findByRole("heading", { level: 1, name: "Your organization" })).toBeTruthy();
      expect(page.address()).toBe("/console/organization");
    },
  );

  test("signs out there", async () => {
    const page = openConsole("/console", { viewer: representative });
    await page.user.click(await screen.findByRole("button", { name: "Sign out" }));
    expect(await screen.findByLabelText("Password")).toBeTruthy();
    expect(page.viewer.kind).toBe("ANONYMOUS");
  });

  test("has a page that coordinators are led away from", async () => {
    const coordinators = openConsole("/console/organization");
    await screen.findByRole("link", { name: /Check people in/ });
    expect(coordinators.address()).toBe("/console");
  });
});

describe("signing out", () => {
  test("leads back to the sign-in", async () => {
    const page = openConsole("/console");
    await page.user.click(await screen.findByRole("button", { name: "Sign out" }));
    expect(await screen.findByLabelText("Password")).toBeTruthy();
    expect(page.address()).toBe("/console/sign-in");
    expect(page.viewer.kind).toBe("ANONYMOUS");
  });
});
