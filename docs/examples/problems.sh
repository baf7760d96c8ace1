#!/bin/sh
# The problems that are overdue or nearly so, and how far the work on one of them is: curl, which prints the answers as they come.
#
#   sh problems.sh                                lists the first hundred
#   sh problems.sh <after>                        goes on after `pageInfo.endCursor`
#   sh problems.sh report <id> <revision> 60 key  reports progress on one, by the `id` and `revision` that the list shows; the key is
#                                                 any UUID of yours: sent again under it, the change is still done once
#
# Environment:
#   DUBAN_URL     where the product is, such as https://duban.example
#   DUBAN_TOKEN   an access token with the scopes CAMPAIGNS_READ and ORGANIZATIONS_READ, to report also CAMPAIGNS_WRITE
set -eu

ask() { # the body of the request; more words for curl
  body=$1
  shift
  curl --silent --show-error --max-time 30 --retry 2 "${DUBAN_URL:-http://127.0.0.1:4000}/graphql" \
    --header "authorization: Bearer $DUBAN_TOKEN" --header "content-type: application/json" --header "accept-language: en" \
    --data "$body" "$@"
}

if [ "${1:-}" = report ]; then
  ask '{
    "query": "mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { problem { id revision progressPercent } userErrors { code path message } } }",
    "variables": { "input": { "problemId": "'"$2"'", "expectedVersion": '"$3"', "progressPercent": '"$4"' } }
  }' --header "idempotency-key: $5"
else
  ask '{
    "query": "query ($after: String) { problems(first: 100, after: $after, order: DEADLINE, filter: { lights: [RED, YELLOW] }) { edges { node { id revision code light deadline progressPercent title organization { name } } } pageInfo { hasNextPage endCursor } } }",
    "variables": { "after": '"$([ -n "${1:-}" ] && printf '"%s"' "$1" || printf null)"' }
  }'
fi
