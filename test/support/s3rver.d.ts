declare module "@20minutes/s3rver" {
  /** A server that speaks S3 and checks signatures. */
  class S3rver {
    constructor(options: {
      readonly port: number;
      readonly address: string;
      readonly directory: string;
      readonly silent: boolean;
      readonly configureBuckets: readonly { readonly name: string }[];
    });
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
  export = S3rver;
}

declare module "@20minutes/s3rver/lib/signature/v4.js" {
  const signature: { getStringToSign(request: { readonly uri: string }, signed: unknown): string };
  export = signature;
}
