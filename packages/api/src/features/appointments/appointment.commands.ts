import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { refuseService } from "../people/person.queries.js";
import { problemsOnPost } from "../problems/problem-ties.queries.js";
import { Appointment } from "./appointment.entity.js";
import type { AppointPersonInput, EndAppointmentInput } from "./appointment.inputs.js";
import { overlaps } from "./appointment.queries.js";

const postLength = 60;

/** Puts a person into a post. Whoever does it has charge of both: a post would else take a reviewer from above out of the review. */
export const appointPerson = command({
  action: "person.appoint",
  subject: (tx, input: AppointPersonInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const person = await tx.lock(Person, input.personId);
    await tx.authorize("person.update", person);
    refuseService(person);
    if (organization.state !== "OPEN") {
      throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(organization) }, ["input", "organizationId"]);
    }
    const checks = new InputChecks();
    const post = checks.line("post", input.post, postLength);
    checks.period(input.startsOn, input.endsOn);
    checks.done();
    const appointment = {
      personId: person.id,
      organizationId: organization.id,
      post,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
    };
    if (await overlaps(tx, appointment)) throw new Refusal("APPOINTMENT_OVERLAPS", { person: nameOf(person), post }, ["input", "startsOn"]);
    const { id } = await tx.insert(Appointment, { ...appointment, rank: input.rank });
    return { appointmentId: id };
  },
});

/** Says the last day of an appointment that is not over. */
export const endAppointment = command({
  action: "appointment.end",
  async subject(tx, input: EndAppointmentInput) {
    const [seen] = await tx.find(Appointment, { id: input.appointmentId });
    if (seen) await tx.find(Person, { id: seen.personId }, { lock: true }); // before the appointment, as where posts are given
    return tx.lock(Appointment, input.appointmentId);
  },
  async run(tx, appointment, input) {
    if (appointment.endsOn !== null && appointment.endsOn < tx.today) {
      throw new Refusal("APPOINTMENT_ENDED", { endsOn: appointment.endsOn }, ["input", "appointmentId"]);
    }
    const checks = new InputChecks();
    checks.period(appointment.startsOn, input.endsOn);
    checks.done();
    const { endsOn } = input;
    if (await overlaps(tx, { ...appointment, endsOn })) {
      const [person] = await tx.find(Person, { id: appointment.personId });
      const params = { person: person ? nameOf(person) : "", post: appointment.post };
      throw new Refusal("APPOINTMENT_OVERLAPS", params, ["input", "endsOn"]);
    }
    if (endsOn !== appointment.endsOn) {
      const ties = await problemsOnPost(tx, appointment.id);
      if (ties) throw new Refusal("APPOINTMENT_HAS_PROBLEMS", { ...ties }, ["input", "appointmentId"]);
    }
    await tx.change(appointment, { endsOn });
    return { appointmentId: appointment.id };
  },
});
