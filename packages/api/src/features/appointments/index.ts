import type { Feature } from "../../platform/feature.js";
import { Appointment } from "./appointment.entity.js";
import { AppointmentResolver } from "./appointment.resolver.js";
import "./appointment.policy.js";

/** People in posts. */
export const appointments: Feature = { name: "appointments", nouns: [Appointment], resolvers: [AppointmentResolver] };
