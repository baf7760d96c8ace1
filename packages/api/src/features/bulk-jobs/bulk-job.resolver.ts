import { openBulkJobStates } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { whyNotExported, whyNotImported } from "./bulk-job.checks.js";
import { cancelBulkJob, createExport, createImport } from "./bulk-job.commands.js";
import { BulkJob } from "./bulk-job.entity.js";
import { BulkJobPayload, CancelBulkJobInput, CreateExportInput, CreateImportInput } from "./bulk-job.inputs.js";
import { linkTo } from "./bulk-job.links.js";
import type { BulkPart } from "./bulk-job.queries.js";

@Resolver(() => BulkJob)
export class BulkJobResolver {
  @Query(() => BulkJob, { nullable: true, description: "A bulk job by its id." })
  bulkJob(
    @Arg("id", () => GlobalId("BulkJob"), { description: "The bulk job." }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.view(BulkJob, id, info);
  }

  @Query(() => connectionOf("BulkJob"), { description: "One's own bulk jobs of the last seven days, latest first." })
  bulkJobs(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read.connection(BulkJob, info, { ...page, order: { by: ["createdAt"], descending: true } });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where its result is downloaded, for an hour, by whoever has the address: the rows of an export, or what the lines of an import came to. Null while there is none.",
  })
  resultUrl(@Root() job: BulkJob, @Ctx() ctx: Context) {
    return job.resultId === null ? null : linkOf(ctx, job, "result");
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where the lines are downloaded, for an hour, that were refused, each with its reasons under `$errors`; mended, they can be imported again. Null where none was.",
  })
  errorsUrl(@Root() job: BulkJob, @Ctx() ctx: Context) {
    return job.errorsId === null ? null : linkOf(ctx, job, "errors");
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with the bulk job, and whether the viewer can." })
  viewerSteps(@Root() job: BulkJob, @Ctx() ctx: Context) {
    const whyEnded = ({ state }: BulkJob) => (openBulkJobStates.includes(state) ? null : ({ code: "BULK_JOB_ENDED" } as const));
    return viewerSteps(ctx, null, job, [{ action: "bulkJob.cancel", refused: whyEnded }]);
  }

  @Mutation(() => BulkJobPayload, { description: "Asks for a whole list as a file. Needs an access token." })
  createExport(
    @Arg("input", () => CreateExportInput) input: CreateExportInput,
    @Ctx() ctx: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ) {
    return ctx.run(createExport, { ...input, locale: ctx.locale, refused: whyNotExported(schema, input) });
  }

  @Mutation(() => BulkJobPayload, {
    description:
      "Prepares a change for each line of a file, which is then posted to `/files/bulk-jobs/<id>`, each line the variables as a JSON object. Needs an access token.",
  })
  createImport(
    @Arg("input", () => CreateImportInput) input: CreateImportInput,
    @Ctx() ctx: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ) {
    return ctx.run(createImport, { ...input, locale: ctx.locale, refused: whyNotImported(schema, input) });
  }

  @Mutation(() => BulkJobPayload, { description: "Ends a bulk job before its time; what an import has done already stays done." })
  cancelBulkJob(@Arg("input", () => CancelBulkJobInput) input: CancelBulkJobInput, @Ctx() ctx: Context) {
    return ctx.run(cancelBulkJob, input);
  }
}

function linkOf({ services, tenantId, origin, now }: Context, { id }: BulkJob, part: BulkPart): string {
  return linkTo(services.configuration.secret, origin, { tenantId, id, part }, now);
}
