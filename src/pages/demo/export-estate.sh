#!/usr/bin/env bash
# Writes what the gallery portal shows of your Azure estate into one file. It only reads, and sends nothing anywhere.
#
#   az login            # once for each tenant: az login --tenant <id>
#   bash export-estate.sh [file]
#
# Galleries, image definitions, image versions and managed images come from Resource Graph, page by page; each version's
# replication status needs a call of its own. Microsoft Graph is asked about the holders of role assignments, who is in their
# groups and who owns the service principals. What cannot be read is noted in the file; the portal tells when you open it.
set -uo pipefail
export MSYS_NO_PATHCONV=1 # Git Bash on Windows would take ARM ids for file paths

out="${1:-gallery-estate.json}"
parallel="${PARALLEL:-6}"
pause="${RETRY_SECONDS:-20}"
work="$(mktemp -d)"
estate="$work/estate"
failures="$work/failures"
versions="$work/versions"
: >"$estate"
: >"$failures"
: >"$versions"
before="$(az account show --query id --output tsv 2>/dev/null | tr -d '\r')"

leave() {
  [ -z "$before" ] || az account set --subscription "$before" >/dev/null 2>&1
  rm -rf "$work"
}
trap leave EXIT

if [ -z "$before" ]; then
  echo "Not signed in: run 'az login' first." >&2
  exit 1
fi
exported_at="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
az extension add --name resource-graph --only-show-errors >/dev/null 2>&1

# fetch LABEL FILE COMMAND…: the command's answer into FILE, tried three times; LABEL is noted if it fails.
fetch() {
  local label="$1" file="$2" try
  shift 2
  for try in 1 2 3; do
    if "$@" --output json >"$file" 2>"$file.error" </dev/null; then
      rm -f "$file.error"
      return 0
    fi
    [ "$try" -eq 3 ] || sleep "$pause"
  done
  echo "Could not read $label: $(head -n 1 "$file.error")" >&2
  printf '%s\n' "$label" | tr -d '"\\' >>"$failures"
  rm -f "$file" "$file.error"
  return 1
}

# keep LABEL COMMAND…: adds the command's answer to the estate.
keep() {
  local label="$1"
  shift
  fetch "$label" "$work/answer" "$@" && cat "$work/answer" >>"$estate"
}

# directory LABEL TENANT ABOUT COMMAND…: adds an answer of Microsoft Graph, with what was asked about: members of JSON.
directory() {
  local label="$1" tenant="$2" about="$3"
  shift 3
  fetch "$label" "$work/answer" "$@" || return 1
  printf '{"galleryPortalDirectory": {"tenantId": "%s", %s, "objects": ' "$tenant" "$about" >>"$estate"
  cat "$work/answer" >>"$estate"
  printf '}}\n' >>"$estate"
}

# names TENANT: who the principals are, 150 a call: a command line has a limit.
names() {
  local tenant="$1" asked="" n=0 id
  while IFS= read -r id; do
    asked="$asked${asked:+, }\"$id\""
    n=$((n + 1))
    if [ "$n" -eq 150 ]; then
      lookup "$tenant" "$asked"
      asked=""
      n=0
    fi
  done < <(sort -u "$work/principals")
  [ -z "$asked" ] || lookup "$tenant" "$asked"
}
lookup() {
  directory "names of principals of tenant $1" "$1" "\"asked\": [$2]" az rest --method post \
    --url https://graph.microsoft.com/v1.0/directoryObjects/getByIds --body "{\"ids\": [$2]}" || return
  awk -F'"' '/"@odata.type"/ { program = ($4 == "#microsoft.graph.servicePrincipal") } /"id":/ && program { print $4; program = 0 }' "$work/answer" >>"$work/programs"
}

# owners TENANT: who owns the service principals.
owners() {
  local tenant="$1" program
  while IFS= read -r program; do
    directory "owners of service principal $program" "$tenant" "\"ownedId\": \"$program\"" az ad sp owner list --id "$program"
  done < <(sort -u "$work/programs")
}

# members TENANT: who is in the groups, and in the groups in those. Each group once: groups may hold each other in a circle.
members() {
  local tenant="$1" group
  : >"$work/groups-done"
  sort -u "$work/groups" >"$work/groups-next"
  while [ -s "$work/groups-next" ]; do
    cat "$work/groups-next" >>"$work/groups-done"
    : >"$work/groups-found"
    while IFS= read -r group; do
      directory "members of group $group" "$tenant" "\"groupId\": \"$group\"" az ad group member list --group "$group" || continue
      awk -F'"' '/"@odata.type"/ { group = ($4 == "#microsoft.graph.group") } /"id":/ && group { print $4; group = 0 }' "$work/answer" >>"$work/groups-found"
    done <"$work/groups-next"
    sort -u "$work/groups-found" | grep -vxFf "$work/groups-done" >"$work/groups-next"
  done
}

# query LABEL KQL SUBSCRIPTION…: every page of a Resource Graph query. A page has at most 1,000 rows; pages are only safe when
# the rows are ordered by id.
query() {
  local label="$1" kql="$2" token="" page="$work/page"
  shift 2
  while :; do
    if [ -n "$token" ]; then
      fetch "$label" "$page" az graph query --graph-query "$kql" --first 1000 --subscriptions "$@" --skip-token "$token" || return 0
    else
      fetch "$label" "$page" az graph query --graph-query "$kql" --first 1000 --subscriptions "$@" || return 0
    fi
    cat "$page" >>"$estate"
    # Fields of a row stand six spaces in: ids further inside are not meant.
    sed -n 's#^      "id": "\([^"]*/galleries/[^"]*/versions/[^"]*\)".*#\1#p' "$page" >>"$versions"
    token="$(sed -n 's/^  "skip_token": "\([^"]*\)".*/\1/p' "$page")"
    [ -n "$token" ] || return 0
  done
}

columns="project id, name, type, tenantId, location, resourceGroup, subscriptionId, tags, properties"
images="resources | where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions', 'microsoft.compute/images') | $columns | order by id asc"
groups="resourcecontainers | where type in~ ('microsoft.resources/subscriptions', 'microsoft.resources/subscriptions/resourcegroups') | $columns | order by id asc"

keep "subscriptions" az account list
tenants="$(az account list --query "[].tenantId" --output tsv | tr -d '\r' | sort -u)"
for tenant in $tenants; do
  subscriptions=()
  while IFS= read -r id; do
    [ -z "$id" ] || subscriptions+=("$id")
  done < <(az account list --query "[?tenantId=='$tenant' && id!=tenantId].id" --output tsv | tr -d '\r')
  [ "${#subscriptions[@]}" -gt 0 ] || continue
  # A token is for one tenant: the query runs as the tenant of the current subscription.
  az account set --subscription "${subscriptions[0]}"
  echo "Tenant $tenant: ${#subscriptions[@]} subscriptions" >&2
  keep "locations of tenant $tenant" az account list-locations
  keep "role definitions of tenant $tenant" az role definition list
  for ((i = 0; i < ${#subscriptions[@]}; i += 500)); do
    query "images of tenant $tenant" "$images" "${subscriptions[@]:i:500}"
    query "resource groups of tenant $tenant" "$groups" "${subscriptions[@]:i:500}"
  done
  : >"$work/principals"
  : >"$work/groups"
  : >"$work/programs"
  for id in "${subscriptions[@]}"; do
    if keep "role assignments of subscription $id" az role assignment list --all --include-inherited --subscription "$id"; then
      sed -n 's/^ *"principalId": "\([^"]*\)".*/\1/p' "$work/answer" >>"$work/principals"
      awk -F'"' '/"principalId":/ { id = $4 } /"principalType": "Group"/ { print id }' "$work/answer" >>"$work/groups"
    fi
    keep "custom roles of subscription $id" az role definition list --custom-role-only true --subscription "$id"
  done
  names "$tenant"
  owners "$tenant"
  members "$tenant"
done

total="$(wc -l <"$versions" | tr -d ' ')"
echo "Replication status of $total versions, $parallel at a time" >&2
n=0
while IFS= read -r id; do
  n=$((n + 1))
  fetch "replication status of $id" "$work/status-$n" \
    az rest --method get --url "$id" --url-parameters "api-version=2024-03-03" "\$expand=ReplicationStatus" &
  if [ $((n % parallel)) -eq 0 ]; then
    wait
    printf '\r%s of %s' "$n" "$total" >&2
  fi
done <"$versions"
wait
find "$work" -name 'status-*' -exec cat {} + >>"$estate"

{
  printf '{"galleryPortalExport": {"exportedAt": "%s", "failures": [' "$exported_at"
  comma=""
  while IFS= read -r label; do
    printf '%s"%s"' "$comma" "$label"
    comma=", "
  done <"$failures"
  printf ']}}\n'
} >>"$estate"
mv "$estate" "$out"
printf '\nWritten: %s\n' "$out" >&2
if [ -s "$failures" ]; then
  echo "Some things could not be read; they are noted in the file." >&2
  exit 2
fi
