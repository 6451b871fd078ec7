import { Refusal } from '../contract';

// $filter of the Microsoft.Authorization lists (ARM 15): atScope(), atScopeAndBelow(), asTarget(), principalId eq '…',
// assignedTo('…'), roleName eq '…', type eq '…', joined by "and".

export interface AuthorizationFilter {
  readonly atScope: boolean;
  /** Only what is meant for the caller, also through groups. */
  readonly asTarget?: boolean;
  readonly principalId?: string;
  readonly assignedTo?: string;
  readonly roleName?: string;
  readonly type?: string;
}

const TERM =
  /^(?:(atScope|atScopeAndBelow|asTarget)\(\)|assignedTo\(\s*'([^']*)'\s*\)|(principalId|roleName|type)\s+eq\s+'((?:[^']|'')*)')$/i;

/** Reads a filter; refuses what it does not know with 400, as ARM does for filters it cannot read. */
export function authorizationFilter(text: string | undefined): AuthorizationFilter {
  let filter: AuthorizationFilter = { atScope: false };
  if (text === undefined || text.trim() === '') return filter;
  for (const term of text.split(/\s+and\s+/i)) {
    const match = TERM.exec(term.trim());
    if (!match) throw new Refusal(400, 'InvalidFilter', `The filter '${text}' is not supported.`);
    const [, call, assignedTo, name, quoted = ''] = match;
    const value = quoted.replaceAll("''", "'");
    if (call?.toLowerCase() === 'astarget') filter = { ...filter, asTarget: true };
    else if (call !== undefined) filter = { ...filter, atScope: call.toLowerCase() === 'atscope' };
    else if (assignedTo !== undefined) filter = { ...filter, assignedTo: assignedTo.toLowerCase() };
    else if (name?.toLowerCase() === 'principalid') filter = { ...filter, principalId: value.toLowerCase() };
    else if (name?.toLowerCase() === 'rolename') filter = { ...filter, roleName: value.toLowerCase() };
    else filter = { ...filter, type: value.toLowerCase() };
  }
  return filter;
}
