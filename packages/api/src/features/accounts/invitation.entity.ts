import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** The offer of an account to a person, open for seven days. Nothing of it is public but the link that is shown once. */
@Noun("invitations", { identity: "none", description: "The offer of an account to a person." })
export class Invitation extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("text") email!: string;
  @Column("text", { select: false }) secretHash!: string;
  @Column("timestamptz") createdAt!: Date;
  @Column("timestamptz") expiresAt!: Date;
  @Column("timestamptz", { nullable: true }) acceptedAt!: Date | null;
}
