import { Button } from "antd";
import { useCommand } from "../../../../../command";
import { useText } from "../../../../../i18n/text";
import { CommandErrors } from "../../../../../shell/command-errors";
import { GroupHead } from "../../../../../ui/layout";
import { mayStep, useReview } from "../review-context";
import styles from "./desk.module.css";
import { OpinionForm } from "./opinion-form";
import { type Opinion, withdrawOpinionMutation } from "./opinion-queries";
import { OpinionWords } from "./opinion-words";

/** The opinions asked for in the round that is read; whoever is asked gives theirs here. */
export function OpinionList() {
  const text = useText();
  const { plan, version } = useReview();
  const opinions = plan.rounds.find(({ number }) => number === version.number)?.opinions ?? [];
  if (opinions.length === 0) return null;
  return (
    <>
      <GroupHead title={text("desk.opinions")} count={opinions.length}>
        {text("desk.opinions.inside")}
      </GroupHead>
      <ul>
        {opinions.map((opinion) => (
          <OpinionItem key={opinion.id} opinion={opinion} />
        ))}
      </ul>
    </>
  );
}

function OpinionItem({ opinion }: { opinion: Opinion }) {
  const text = useText();
  const command = useCommand(withdrawOpinionMutation);
  return (
    <li className={styles.opinion}>
      <OpinionWords opinion={opinion} />
      {mayStep(opinion, "giveOpinion") && <OpinionForm opinion={opinion} />}
      {mayStep(opinion, "withdrawOpinion") && (
        <Button
          size="small"
          className={styles.withdraw}
          loading={command.busy}
          onClick={() => void command.run({ input: { opinionId: opinion.id } })}
        >
          {text("desk.opinion.withdraw")}
        </Button>
      )}
      <CommandErrors command={command} />
    </li>
  );
}
