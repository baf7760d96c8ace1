import { globalId, type Sql, sql, viewer } from "../../platform/select/index.js";

/** A file, as JSON, for whoever sees the evidence that it is. */
export function fileAsJson(fileId: Sql): Sql {
  return sql`(select json_build_object('fileId', ${globalId("File", sql`f.id`)}, 'name', f.name, 'size', f.size, 'sha256', f.sha256,
      'contentType', f.content_type)
    from app.files f where f.tenant_id = ${viewer.tenantId} and f.id = ${fileId})`;
}
