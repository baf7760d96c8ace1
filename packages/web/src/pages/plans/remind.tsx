import { Button } from "antd";
import { useCommand } from "../../command";
import { graphql } from "../../gql";
import { type TextOf, useName, useText } from "../../i18n/text";
import { useToast } from "../../ui/toast";
import styles from "./remind.module.css";

const remindMutation = graphql(`
  mutation RemindPlan($input: RemindPlanInput!) {
    remindPlan(input: $input) {
      plan {
        id
        remindedAt
        viewerSteps {
          name
          possible
          whyNot
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface Remindable {
  id: string;
  remindedAt: string | null;
  organization?: { name: string; nameEn: string } | null;
  viewerSteps: readonly { name: string; possible: boolean }[];
}

/** The way to remind the side whose turn it is; while that is not possible, nothing. */
export function RemindButton({ plan, size = "middle" }: { plan: Remindable; size?: "small" | "middle" }) {
  const text = useText();
  const name = useName();
  const toast = useToast();
  const { send, busy } = useCommand(remindMutation);
  if (!plan.viewerSteps.some((step) => step.name === "remindPlan" && step.possible)) return null;
  const remind = async () => {
    const { payload, userErrors, fault } = await send({ input: { planId: plan.id } });
    const done = text("notices.remind.done", { organization: name(plan.organization) });
    toast({ text: payload ? done : (userErrors[0]?.message ?? fault?.message ?? "") });
  };
  const label = (
    <>
      {text("notices.remind")}
      <span className="visually-hidden"> {name(plan.organization)}</span>
    </>
  );
  return (
    <Button
      type={size === "small" ? "link" : "default"}
      size={size}
      className={size === "small" ? styles.small : undefined}
      loading={busy}
      onClick={() => void remind()}
    >
      {label}
    </Button>
  );
}

const minute = 60_000;

/** How long ago a reminder went out. */
export function remindedWords(remindedAt: string, text: TextOf, now = Date.now()): string {
  const minutes = Math.floor((now - new Date(remindedAt).getTime()) / minute);
  if (minutes < 1) return text("notices.reminded.now");
  if (minutes < 60) return text("notices.reminded.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? text("notices.reminded.hours", { count: hours }) : text("notices.reminded.days", { count: Math.floor(hours / 24) });
}
