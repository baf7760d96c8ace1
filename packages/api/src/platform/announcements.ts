import { v7 as uuid } from "uuid";
import { announcementOf, type Change } from "./live/changes.js";
import type { OutboxEvent } from "./outbox.js";

/** What an act announces to others, in its order. */
export class Announcements {
  private readonly events: OutboxEvent[] = [];

  constructor(private readonly byId: string | null) {}

  add(event: string, { noun, id: subjectId }: Change, payload: OutboxEvent["payload"], hold: Pick<OutboxEvent, "heldUntil">): void {
    this.events.push({ id: uuid(), event, noun, subjectId, payload: { ...payload, byId: this.byId }, ...hold });
  }

  /** What the command said; and of other changed rows, where their noun wants it, that they have changed. */
  with(changes: Iterable<Change>): readonly OutboxEvent[] {
    const told = new Set(this.events.map(({ subjectId }) => subjectId));
    for (const change of changes) {
      const event = announcementOf(change.noun);
      if (event !== undefined && !told.has(change.id)) this.add(event, change, {}, {});
    }
    return this.events;
  }
}
