export type OrganizationAction = 'edit-profile' | 'edit-services' | 'state-capacity' | 'see-members';

/** Whoever asks, reduced to what the rules need. */
interface Viewer {
  organizationId: string | null;
  role: string | null;
}

const keeping: readonly OrganizationAction[] = ['edit-profile', 'edit-services', 'state-capacity', 'see-members'];

const actionsOfRole: Record<string, readonly OrganizationAction[]> = {
  'organization-admin': keeping,
  // A network begins with a steward and nobody else in their organisation.
  'network-steward': keeping,
  supervisor: ['state-capacity', 'see-members'],
  worker: ['state-capacity', 'see-members'],
  resident: [],
};

/** The directory is open to all who are signed in; what is written there belongs to the organisation itself. */
export function allowedOrganizationActions(viewer: Viewer, organizationId: string): readonly OrganizationAction[] {
  if (!viewer.role || viewer.organizationId !== organizationId) return [];
  return actionsOfRole[viewer.role] ?? ['see-members'];
}
