import { useNavigate } from "react-router";
import { useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import { MenuButton } from "../../ui/menu";
import menu from "../../ui/menu-button.module.css";
import { useToast } from "../../ui/toast";
import { type CallForm, callFormNames, callForms } from "./call-forms";
import type { CalledList } from "./listed-calls";

interface CopyAsProps {
  list: CalledList;
  /** As the list sends them, filters included. */
  variables: Readonly<Record<string, unknown>>;
}

/** A list as a program asks for it: copies the call that answers with the rows of the present filters. */
export function CopyAs({ list, variables }: CopyAsProps) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const copy = async (form: CallForm) => {
    const [{ callText }, { callOf }] = await Promise.all([import("./call-text"), import("./listed-calls")]);
    await navigator.clipboard.writeText(callText(form, callOf(list, variables)));
    toast({ text: text("copyAs.copied", { form: callFormNames[form] }) });
  };
  const openConsole = async () => {
    const { callOf } = await import("./listed-calls");
    const { document, variables: asked } = callOf(list, variables);
    void navigate("/developers/console", { state: { document, variables: asked } });
  };
  return (
    <MenuButton
      className={menu.button}
      title={text("copyAs.title")}
      align="end"
      groups={[
        callForms.map((form) => ({ key: form, label: callFormNames[form], run: () => void copy(form) })),
        [{ key: "console", label: text("copyAs.console"), run: () => void openConsole() }],
      ]}
    >
      <Icon name="developer" size={14} />
      {text("copyAs.menu")}
    </MenuButton>
  );
}
