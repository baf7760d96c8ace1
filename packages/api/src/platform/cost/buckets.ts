import { TokenBucket } from "limiter";
import { LRUCache } from "lru-cache";

/** Seconds whose points a token may save up and spend at once. */
const saved = 50;
/** All tokens of an account, or of a service, together may spend so many times what one may. */
const tokensOfHolder = 2;
const mostKept = 10_000;

/** What a token has left after a request, or lacks for it. */
export interface Balance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until there is as much as at first; of a refused request, until there is enough for it. */
  readonly seconds: number;
  readonly isEnough: boolean;
}

/** What tokens may still spend on this process: a token bucket for each, within one of its holder. */
export class Buckets {
  private readonly tokens = new LRUCache<string, TokenBucket>({ max: mostKept });
  private readonly holders = new LRUCache<string, TokenBucket>({ max: mostKept });

  constructor(readonly perSecond: number) {}

  /** The most that one request may ever spend. */
  get size(): number {
    return this.perSecond * saved;
  }

  spend({ token, holder }: { readonly token: string; readonly holder: string }, points: number): Balance {
    const ofHolder = this.kept(this.holders, holder, tokensOfHolder);
    const bucket = this.kept(this.tokens, token, 1, ofHolder);
    const isEnough = bucket.tryRemoveTokens(points);
    const left = Math.min(bucket.content, ofHolder.content);
    const seconds = Math.ceil(
      isEnough
        ? (this.size - bucket.content) / this.perSecond
        : Math.max(points - bucket.content, (points - ofHolder.content) / tokensOfHolder) / this.perSecond,
    );
    return { limit: this.size, remaining: Math.floor(left), seconds, isEnough };
  }

  private kept(all: LRUCache<string, TokenBucket>, key: string, times: number, parentBucket?: TokenBucket): TokenBucket {
    const known = all.get(key);
    if (known && known.parentBucket === parentBucket) return known;
    const rate = { bucketSize: this.size * times, tokensPerInterval: this.perSecond * times, interval: "second" } as const;
    const made = new TokenBucket({ ...rate, ...(parentBucket ? { parentBucket } : {}) });
    made.content = made.bucketSize;
    all.set(key, made);
    return made;
  }
}
