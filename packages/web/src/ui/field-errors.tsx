import styles from "./field-errors.module.css";
import { StatusShape } from "./status";

/** A refusal of the API as its payload carries it. */
export interface UserError {
  code: string;
  path: readonly string[];
  message: string;
}

function placeOf(error: UserError): string {
  const path = error.path[0] === "input" ? error.path.slice(1) : error.path;
  return path.join(".");
}

/** The refusals that belong to a field, named as in the input: `name`, `batches.0.startsOn`. */
export function errorsAt(errors: readonly UserError[], field: string): UserError[] {
  return errors.filter((error) => placeOf(error) === field);
}

/** The refusals that belong to none of the fields of a form. */
export function errorsBeside(errors: readonly UserError[], fields: readonly string[]): UserError[] {
  return errors.filter((error) => !fields.includes(placeOf(error)));
}

/** What is wrong with a field, under it. Point the field's `aria-describedby` at `id`. */
export function FieldErrors({ errors, id }: { errors: readonly { message: string }[]; id?: string }) {
  if (errors.length === 0) return null;
  return (
    <div id={id} role="alert">
      <ul className={styles.errors}>
        {errors.map((error) => (
          <li key={error.message}>
            <StatusShape status="over" size={8} />
            {error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
