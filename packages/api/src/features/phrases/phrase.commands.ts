import { command } from "../../platform/command.js";
import { refuses } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Organization } from "../organizations/organization.entity.js";
import { Phrase } from "./phrase.entity.js";
import type { CreatePhraseInput, RemovePhraseInput, UpdatePhraseInput, UsePhraseInput } from "./phrase.inputs.js";

refuses("phrases_text", { code: "PHRASE_EXISTS", path: ["input", "text"] });

const textLength = 1_000;
const codeLength = 64;

/** Keeps a phrase for the reviewers of an organization and all below it. */
export const createPhrase = command({
  action: "phrase.create",
  subject: (tx, input: CreatePhraseInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const { id } = await tx.insert(Phrase, { organizationId: organization.id, ...acceptable(input), useCount: 0, createdAt: tx.now });
    return { phraseId: id };
  },
});

/** Puts a phrase into other words, or gives it to another reason. */
export const updatePhrase = command({
  action: "phrase.update",
  subject: (tx, input: UpdatePhraseInput) => tx.lock(Phrase, input.phraseId),
  async run(tx, phrase, input) {
    await tx.change(phrase, acceptable(input));
    return { phraseId: phrase.id };
  },
});

/** Forgets a phrase; findings that were written with it keep their words. */
export const removePhrase = command({
  action: "phrase.remove",
  subject: (tx, input: RemovePhraseInput) => tx.lock(Phrase, input.phraseId),
  async run(tx, phrase) {
    await tx.remove(phrase);
    return { phraseId: null };
  },
});

/** Counts that a phrase was put into a finding: what is used often comes first. */
export const usePhrase = command({
  action: "phrase.use",
  subject: (tx, input: UsePhraseInput) => tx.lock(Phrase, input.phraseId),
  async run(tx, phrase) {
    await tx.change(phrase, { useCount: phrase.useCount + 1 });
    return { phraseId: phrase.id };
  },
});

function acceptable({ reasonCode, text }: Pick<CreatePhraseInput, "reasonCode" | "text">) {
  const checks = new InputChecks();
  const kept = { reasonCode: checks.code("reasonCode", reasonCode, codeLength), text: checks.text("text", text, textLength) };
  checks.done();
  return kept;
}
