-- Templates: a campaign that is kept to begin others from, and what the plans of a campaign begin with.

alter table app.campaigns
  drop constraint campaigns_state_check,
  add constraint campaigns_state_check check (state in ('DRAFT', 'OPEN', 'CLOSED', 'TEMPLATE')),
  add column sector text not null default '',
  add column plan_template jsonb;
