-- Nobody is released by the end of a campaign: whoever closes it while problems are open says how the work goes on. Null where none was open.
alter table app.campaigns
  add column carry_on text,
  add column open_at_close integer,
  add constraint campaigns_carry_on check ((carry_on is null) = (open_at_close is null) and (carry_on is null or state = 'CLOSED'));
