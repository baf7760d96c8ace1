-- What the clients ask that were served lately, by hash: a page that was loaded before a change of version goes on. No tenant: it is the product's own.
create table app.client_documents (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  offered_on date not null
);
grant select, insert, update on app.client_documents to duban_api;
