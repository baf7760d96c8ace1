import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Column } from "typeorm";
import { type Connection, connectionOf, PageArgs } from "../connection.js";
import { GlobalId } from "../ids.js";
import { DateScalar, DateTimeScalar } from "../scalars.js";
import {
  All,
  AnyOf,
  Computed,
  Count,
  contains,
  every,
  First,
  Guarded,
  Many,
  Noun,
  One,
  type PageReader,
  type Row,
  sql,
  TenantEntity,
  viewer,
  visible,
} from "./index.js";

/** Libraries of two groups: nouns that only these tests know, one of each kind of declaration. */
const description = "For tests.";

@Noun("branches", { tree: true, description })
export class Branch extends TenantEntity {
  @Column("uuid", { nullable: true }) parentId!: string | null;
  @Column("text") path!: string;
  @Field(() => String, { description }) @Column("text") name!: string;
  @One<Branch>("Branch", "parentId", { description }) parent!: Branch | null;
  @Many<Branch>("Branch", "parentId", { by: ["path"], connection: true, description }) children!: Connection<Branch>;
  @Many<Book>("Book", "branchId", { by: ["title"], connection: true, description }) books!: Connection<Book>;
  @Count<Book>("Book", "branchId", { description }) bookCount!: number;
}

@ObjectType({ simpleResolvers: true, description })
export class Figures {
  @Field(() => Int, { description }) copies!: number;
  @Field(() => DateTimeScalar, { nullable: true, description }) newest!: Date | null;
}

const Origin = createUnionType({ name: "Origin", types: () => [Donor, Shop] as const });

@Noun("books", { description })
export class Book extends TenantEntity {
  @Column("uuid") branchId!: string;
  @Column("uuid", { nullable: true }) latestCopyId!: string | null;
  @Field(() => String, { description }) @Column("text") title!: string;
  @Field(() => Int, { description }) @Column("integer") pages!: number;
  @Field(() => String, { description }) @Column("numeric") price!: string;
  @Field(() => DateTimeScalar, { description }) @Column("timestamptz") addedAt!: Date;
  @Field(() => DateScalar, { nullable: true, description }) @Column("date", { nullable: true }) printedOn!: string | null;
  @Column("text") secret!: string;
  @Column("text", { nullable: true }) originType!: string | null;
  @Column("uuid", { nullable: true }) originId!: string | null;
  @One<Branch>("Branch", "branchId", { description }) branch!: Branch | null;
  @One<Copy>("Copy", "latestCopyId", { description }) latestCopy!: Copy | null;
  @First<Copy, Book>("Copy", "bookId", { by: ["number"], descending: true, description }) lastCopy!: Copy | null;
  @First<Copy, Book>("Copy", "bookId", {
    by: ["number"],
    args: { number: { type: () => Int, description } },
    where: (copy, _book, args) => sql`${copy.number} = ${args.number}`,
    description,
  })
  copy!: Copy | null;
  @Many<Copy, Book>("Copy", "bookId", { by: ["number"], description }) copies!: Copy[];
  @Many<Copy, Book>("Copy", "bookId", { by: ["number"], descending: true, connection: true, description }) copyPages!: Connection<Copy>;
  @Many<Book, Book>("Book", (other, book) => sql`${other.branchId} = ${book.branchId} and ${other.id} <> ${book.id}`, {
    by: ["title"],
    limit: 5,
    description,
  })
  neighbours!: Book[];
  @Count<Copy, Book>("Copy", "bookId", { where: (copy) => sql`${copy.lent} or false`, withRow: true, description }) lentCount!: number;
  @Computed<Book>(
    () => Int,
    (book) => sql`extract(year from ${viewer.today})::int - extract(year from ${book.addedAt})::int`,
    { description },
  )
  age!: number;
  @Computed<Book>(
    () => Figures,
    (book, args) => sql`(select to_json(f) from (select count(*)::int as copies, max(c.made_at) as newest
      from app.copies c where c.tenant_id = ${viewer.tenantId} and c.book_id = ${book.id} and c.number >= ${args.from}) f)`,
    {
      args: { from: { type: () => Int, defaultValue: 0, description } },
      description,
    },
  )
  figures!: Figures;
  @Computed<Book>(
    () => Boolean,
    (book, args) => sql`${book.branchId} = ${args.branchId}`,
    {
      args: { branchId: { type: () => GlobalId("Branch"), description } },
      description,
    },
  )
  isAt!: boolean;
  @Guarded<Book>(
    () => String,
    "secret",
    (book) => viewer.reachesOrganization(sql`${book.branchId}`, "KEEPER"),
    { description },
  )
  secretForKeepers!: string | null;
  @AnyOf<Book>(
    () => Origin,
    { DONOR: "Donor", SHOP: "Shop" },
    (book) => book.originType,
    "originId",
    { description },
  )
  origin!: Donor | Shop | null;
}

@Noun("copies", { description })
export class Copy extends TenantEntity {
  @Column("uuid") bookId!: string;
  @Field(() => Int, { description }) @Column("integer") number!: number;
  @Field(() => Boolean, { description }) @Column("boolean") lent!: boolean;
  @Column("timestamptz") madeAt!: Date;
  @One<Book>("Book", "bookId", { description }) book!: Book | null;
}

@Noun("donors", { description })
export class Donor extends TenantEntity {
  @Column("uuid") branchId!: string;
  @Field(() => String, { description }) @Column("text") name!: string;
}

@Noun("shops", { description })
export class Shop extends TenantEntity {
  @Field(() => String, { description }) @Column("text") name!: string;
  @Field(() => String, { description }) @Column("text") city!: string;
}

/** A view, whose rows name the role that they are for. */
@Noun("errands", { description })
class Errand extends TenantEntity {
  @Column("uuid") branchId!: string;
  @Field(() => String, { description }) @Column("text") role!: string;
  @Column("timestamptz") addedAt!: Date;
  @One<Book>("Book", "id", { description }) book!: Book | null;
}

visible(Errand, (errand) => sql`${viewer.reachesOrganization(errand.branchId, errand.role)}`);
visible(Branch, ({ path }) => sql`${viewer.reaches(path)} or ${viewer.standsBelow(path)}`);
visible(Book, { subtree: "branchId" });
/** Copies from this number on are shown to keepers only. */
export const firstKept = 100;
visible(Copy, {
  with: "Book",
  by: "bookId",
  where: ({ number }, book: Row<Book>) => sql`(${number} < ${firstKept}::int or ${viewer.reachesOrganization(book.branchId, "KEEPER")})`,
});
visible(Donor, { subtree: "branchId", action: "KEEPER" });
visible(Shop, (shop) => sql`${shop.city} <> 'nowhere'`);

interface Context {
  readonly read: PageReader;
}

@InputType({ description })
export class BookFilter {
  @Field(() => String, { nullable: true, description }) search?: string | null;
  @Field(() => [GlobalId("Branch")], { nullable: true, description }) branchIds?: string[] | null;
}

@ObjectType({ simpleResolvers: true, description })
export class BookPayload {
  bookId!: string | null;
  bookIds!: string[];
  @One<Book>("Book", "bookId", { description }) book!: Book | null;
  @All<Book>("Book", "bookIds", { description }) books!: Book[];
}

@Resolver(() => Book)
export class BookResolver {
  @Query(() => Book, { nullable: true, description })
  book(@Arg("id", () => GlobalId("Book"), { description }) id: string, @Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    return read.view(Book, id, info);
  }

  @Query(() => Branch, { nullable: true, description })
  branch(@Arg("id", () => GlobalId("Branch"), { description }) id: string, @Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    return read.view(Branch, id, info);
  }

  @Query(() => connectionOf("Book"), { description })
  books(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("branchId", () => GlobalId("Branch"), { nullable: true, description }) organizationId: string | null,
    @Arg("filter", () => BookFilter, { nullable: true, description }) filter: BookFilter | null,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.connection(Book, info, {
      ...page,
      within: { column: "branchId", organizationId },
      where: (book) =>
        every(
          filter?.search ? contains(book.title, filter.search) : null,
          filter?.branchIds ? sql`${book.branchId} = any(${filter.branchIds})` : null,
        ),
      order: { by: ["addedAt"], descending: true },
    });
  }

  @Query(() => connectionOf("Branch"), { description })
  branches(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("branchId", () => GlobalId("Branch"), { nullable: true, description }) organizationId: string | null,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.connection(Branch, info, { ...page, within: { column: "id", organizationId }, order: { by: ["path"] } });
  }

  @Query(() => Book, { nullable: true, description })
  called(@Arg("title", () => String, { description }) title: string, @Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    return read.one(Book, info, (book) => sql`${book.title} = ${title}`);
  }

  @Query(() => [Book], { description })
  thickest(@Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    return read.list(Book, info, { first: 7, order: { by: ["pages"], descending: true } });
  }

  @Query(() => [Book], { description })
  byBranch(@Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    const name = {
      name: "branch",
      type: "text",
      value: (book: { branchId: unknown }) =>
        sql`(select b.path from app.branches b where b.tenant_id = ${viewer.tenantId} and b.id = ${book.branchId})`,
    };
    return read.list(Book, info, { first: 30, order: { by: [name] } });
  }

  @Query(() => connectionOf("Errand"), { description })
  errands(@Args(() => PageArgs) page: PageArgs, @Ctx() { read }: Context, @Info() info: GraphQLResolveInfo) {
    return read.connection(Errand, info, { ...page, order: { by: ["addedAt"] } });
  }

  @Query(() => Int, { description })
  bookCount(@Ctx() { read }: Context) {
    return read.count(Book, { atMost: 100, where: (book) => sql`${book.pages} > ${10}` });
  }

  @Query(() => BookPayload, { description })
  payload(@Arg("ids", () => [ID], { description }) ids: string[]): Partial<BookPayload> {
    return { bookId: ids[0] ?? null, bookIds: ids };
  }

  @Mutation(() => BookPayload, { description })
  touchBook(@Arg("bookId", () => GlobalId("Book"), { description }) bookId: string): Partial<BookPayload> {
    return { bookId, bookIds: [bookId] };
  }

  @FieldResolver(() => String, { description })
  described(@Root() book: Book, @Arg("loud", () => Boolean, { defaultValue: false, description }) loud: boolean): string {
    const text = `${book instanceof Book} ${book.title} ${book.addedAt.getUTCFullYear()} ${book.lentCount}`;
    return loud ? text.toUpperCase() : text;
  }
}
