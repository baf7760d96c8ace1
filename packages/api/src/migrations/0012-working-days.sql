-- Days that a group works otherwise than the country does: a holiday of its own, or a holiday on which it works. What the country does
-- is known to the application (national-days.ts), so a group without a row works by the country's calendar.

create table app.calendar_days (
  tenant_id uuid not null,
  id uuid not null,
  date date not null,
  working boolean not null,
  name text not null,
  created_at timestamptz(3) not null,
  revision integer not null default 1,
  primary key (tenant_id, id),
  constraint calendar_days_date unique (tenant_id, date)
);
select app.fence('app.calendar_days', 'select, insert, update, delete');

-- A letter says the deadline that was set with the decision, also after the calendar has changed. Null for an approval, and where a
-- decision is older than this column.
alter table app.decisions add column rework_due_at timestamptz(3);
