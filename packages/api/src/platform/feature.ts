import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "./actor.js";
import type { NounClass } from "./policy.js";
import type { Services } from "./services.js";

/** Finds out who sends a request; null when the request carries nothing that this authenticator knows. */
export type Authenticator = (request: FastifyRequest, services: Services) => Promise<Actor | null>;

/** Who sends a request, by whichever authenticator knows it. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

/** Work that runs by name, once for each time it is asked for, or by the clock. */
export interface Job {
  readonly name: string;
  /** Five fields of cron, in China's time; without it the job runs when it is sent. */
  readonly schedule?: string;
  /** Whether it is sent beside its schedule, and then is to run at once. */
  readonly isSent?: boolean;
  /** How many runs of it one process does at a time; one where nothing is said. */
  readonly atOnce?: number;
  run(data: Readonly<Record<string, unknown>>, services: Services): Promise<void>;
}

/** Everything that a feature brings; `features/index.ts` lists the features, and nothing else knows them. */
export interface Feature {
  readonly name: string;
  /** Entity classes. Their policies are registered by importing them. */
  readonly nouns: readonly NounClass[];
  readonly resolvers: readonly NounClass[];
  /** Root fields that answer without a signed-in actor, such as `Query.viewer`. */
  readonly publicFields?: readonly string[];
  /** Longest text of an argument or input field, by coordinate such as `PlanFilter.search`; 4,000 characters where nothing is said. */
  readonly textLimits?: Readonly<Record<string, number>>;
  readonly authenticate?: Authenticator;
  /** Of these actors those whose session or token, of the kind that `authenticate` knows, opens nothing any more. */
  readonly findEnded?: (actors: readonly Actor[], services: Services) => Promise<readonly Actor[]>;
  /** HTTP routes outside GraphQL. */
  readonly routes?: (app: FastifyInstance, services: Services, authenticate: Authenticate) => void | Promise<void>;
  readonly jobs?: readonly Job[];
}
