export type paths = Record<never, never>;
export type components = { schemas: Record<never, never> };
