import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Actor } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { auth, cookieOf, type RouteAnswer } from "../support/sign-in.js";
import { type Group, password, secretOf, World } from "../support/world.js";

const rounds = 5;

let world: World;
let group: Group;
let other: Group;

beforeAll(async () => {
  world = await World.start();
  [group, other] = [await world.group("inviting"), await world.group("hosting")];
}, 60_000);
afterAll(() => world.stop());

/** The secret of an invitation to somebody new of a group. */
async function invited({ administrator, top }: Group, name: string, email: string): Promise<string> {
  const { person } = done(await administrator.createsPerson(top, name));
  return secretOf(done(await administrator.invites(person, email)).invitationUrl);
}

const takesUp = (secret: string) => auth(world.address, `invitation/${secret}`, { password });
const said = ({ status, body }: RouteAnswer) => [status, body["code"]];

/** Who of which groups an answer has signed in. */
async function groupsOf(answer: RouteAnswer) {
  const visitor = new Actor(world.address, "visitor", cookieOf(answer));
  return visitor.sees("{ viewer { account { email } tenants { code } } }");
}

test("two people of one group who take up invitations to one address at once: one has the account, the other is told so", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const email = `shared.${round}@inviting.example`;
    const secrets = [await invited(group, `甲${round}`, email), await invited(group, `乙${round}`, email)];
    const answers = await Promise.all(secrets.map(takesUp));
    expect(answers.map(said).sort()).toEqual([
      [200, undefined],
      [409, "EMAIL_TAKEN"],
    ]);
  }
});

test("also when the address has an account of another group already", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const email = `guest.${round}@hosting.example`;
    expect((await takesUp(await invited(other, `客${round}`, email))).status).toBe(200);
    const secrets = [await invited(group, `丙${round}`, email), await invited(group, `丁${round}`, email)];
    const answers = await Promise.all(secrets.map(takesUp));
    expect(answers.map(said).sort()).toEqual([
      [200, undefined],
      [409, "EMAIL_TAKEN"],
    ]);
  }
});

test("one person invited by two groups who takes up both at once has one account in both", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const email = `both.${round}@elsewhere.example`;
    const secrets = [await invited(group, `双${round}`, email), await invited(other, `双${round}`, email)];
    const answers = await Promise.all(secrets.map(takesUp));
    expect(answers.map(said)).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    const everywhere = { viewer: { account: { email }, tenants: [{ code: "hosting" }, { code: "inviting" }] } };
    for (const answer of answers) expect(await groupsOf(answer)).toEqual(everywhere);
  }
});
