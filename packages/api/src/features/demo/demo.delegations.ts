import { createDelegation } from "../delegations/delegation.commands.js";
import type { Act } from "./demo.acts.js";
import { type DemoCalendar, type Moment, moment } from "./demo.calendar.js";
import type { DemoTenant } from "./demo.story.js";

/** Somebody who was or is away, and who stands in for them; both by e-mail address, from the day on which it was said. */
interface DemoDelegation {
  readonly tenant: string;
  readonly delegator: string;
  readonly delegate: string;
  readonly said: Moment;
  /** The last day, in working days from today. */
  readonly until: number;
  readonly reason: string;
}

const delegations: readonly DemoDelegation[] = [
  {
    tenant: "lanyue",
    delegator: "zheng.huaiyuan@lanyue.example",
    delegate: "shen.jingyi@lanyue.example",
    said: moment(-8, "17:20"),
    until: -6,
    reason: "赴东海片区调研，期间不便办理。",
  },
  {
    tenant: "hengtai",
    delegator: "xiang.kaiwen@hengtai.example",
    delegate: "jiang.muyun@hengtai.example",
    said: moment(-1, "17:10"),
    until: 4,
    reason: "参加主题教育读书班。",
  },
];

/** Leaders who are away: of one group a week ago, of another just now. */
export function actsOfDelegations(calendar: DemoCalendar, { code }: DemoTenant): Act[] {
  const ofTenant = delegations.filter(({ tenant }) => tenant === code);
  return ofTenant.map(({ delegator, delegate, said, until, reason }) => {
    const at = calendar.at(said);
    const endsOn = calendar.workingDay(until);
    return {
      at,
      run: async (stage) =>
        void (await stage.act(delegator, at, createDelegation, { delegateId: stage.personId(delegate), reason, endsOn })),
    };
  });
}
