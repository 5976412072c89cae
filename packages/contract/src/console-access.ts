/**
 * OWNER: everything. DEVELOPER: reads everything, and changes how the merchant is integrated. SUPPORT: reads payments and
 * moves money. VIEWER: reads.
 */
export const consoleRoles = ['OWNER', 'DEVELOPER', 'SUPPORT', 'VIEWER'] as const;
export type ConsoleRole = (typeof consoleRoles)[number];

/** What a call is, and who may make it; the one table of permissions. */
const rolesFor = {
  /** Looks at payments, notifications and settings. */
  READ: ['OWNER', 'DEVELOPER', 'SUPPORT', 'VIEWER'],
  /** Looks at messages with what buyers typed in them, and at what an integration did wrong. */
  READ_MESSAGES: ['OWNER', 'DEVELOPER', 'SUPPORT'],
  /** Moves money, or forgets a card. */
  OPERATE: ['OWNER', 'SUPPORT'],
  /** Sends a notification again, or has an endpoint resumed. */
  RESEND: ['OWNER', 'DEVELOPER', 'SUPPORT'],
  /** Changes keys, URLs, origins; controls the sandbox. */
  INTEGRATE: ['OWNER', 'DEVELOPER'],
  /** Says who may do what, and sees what they did. */
  ADMINISTER: ['OWNER'],
} as const satisfies Record<string, readonly ConsoleRole[]>;
export type ConsolePermission = keyof typeof rolesFor;

/**
 * ANYONE: without a session. PERSON: whoever is signed in, about himself. MERCHANT: whoever has the permission for the
 * merchant that the path names; `keys`: a restricted API key of that merchant too. GATEWAY: whoever has it for every merchant.
 */
export type ConsoleAccess =
  | { readonly kind: 'ANYONE' | 'PERSON' }
  | { readonly kind: 'MERCHANT'; readonly permission: ConsolePermission; readonly keys: boolean }
  | { readonly kind: 'GATEWAY'; readonly permission: ConsolePermission };

/** Whether a role has a permission. */
export function isPermitted(role: ConsoleRole, permission: ConsolePermission): boolean {
  const roles: readonly ConsoleRole[] = rolesFor[permission];
  return roles.includes(role);
}

export const anyone = { kind: 'ANYONE' } as const;
export const person = { kind: 'PERSON' } as const;

/** A call about a merchant that people and its restricted keys make. */
export function merchantsOf<const Permission extends ConsolePermission>(permission: Permission) {
  return { kind: 'MERCHANT', permission, keys: true } as const;
}

/** A call about a merchant that only people make: a key gives no rights to others. */
export function peopleOf<const Permission extends ConsolePermission>(permission: Permission) {
  return { kind: 'MERCHANT', permission, keys: false } as const;
}

/** A call about the gateway as a whole. */
export function gatewayPeople<const Permission extends ConsolePermission>(permission: Permission) {
  return { kind: 'GATEWAY', permission } as const;
}
