import { Button } from "antd";

interface RowActProps {
  /** The verb. */
  label: string;
  /** What it is done to; the row says it to the eye. */
  of: string;
  onClick(): void;
}

/** A quiet verb at the end of a row. */
export function RowAct({ label, of, onClick }: RowActProps) {
  return (
    <Button type="text" size="small" onClick={onClick}>
      {label}
      <span className="visually-hidden"> {of}</span>
    </Button>
  );
}
