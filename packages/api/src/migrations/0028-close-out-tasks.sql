-- What the close-out of problems asks of people: criteria to agree to, by their campaign; what was returned, by its problem.
create index problems_criteria_open on app.problems (tenant_id, campaign_id, deadline)
  where criteria_accepted_at is null and close_out_criteria <> '[]';
create index close_outs_refused on app.close_outs (tenant_id, problem_id, number) where state = 'REFUSED';
