export const linkPurposes = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const hour = 3_600_000;
/** An invitation may lie in a chat for some days; a reset is asked for and used. */
const lifeMs: Record<LinkPurpose, number> = { invitation: 7 * 24 * hour, reset: 24 * hour };

export const linkExpiry = (purpose: LinkPurpose, now: Date): Date => new Date(now.getTime() + lifeMs[purpose]);

/** The token follows a '#', so that no server, proxy or log on the way ever sees it. */
export const linkAddress = (publicUrl: string, token: string): string => `${publicUrl}/welcome#${token}`;
