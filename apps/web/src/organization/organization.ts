import { type Schema, answer, client, commandHeaders, useCommand } from '../api';
import { type OfferedService, type Organization, organizationKey } from '../directory/organizations';

export type ProfileChange = Schema<'ChangeProfileDto'>;
export type ServiceChange = Schema<'ChangeServiceDto'>;

const changedBy = (id: string) => [organizationKey(id), ['organization', 'list']] as const;

const versioned = (version: number) => commandHeaders({ version }) as { 'If-Match': string };

export const useChangeProfile = ({ id, version }: Organization, onDone: () => void) =>
  useCommand({
    run: (body: ProfileChange) =>
      answer(client.PATCH('/api/organizations/{id}', { params: { path: { id }, header: versioned(version) }, body })),
    changes: changedBy(id),
    onDone,
  });

/** Adds a service, or changes the one given. */
export const useKeepService = (organizationId: string, service: OfferedService | undefined, onDone: () => void) =>
  useCommand({
    run: (body: ServiceChange & { name: string }, { key }) =>
      service
        ? answer(
            client.PATCH('/api/services/{id}', {
              params: { path: { id: service.id }, header: versioned(service.version) },
              body,
            }),
          )
        : answer(
            client.POST('/api/organizations/{id}/services', {
              params: { path: { id: organizationId }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ),
    changes: changedBy(organizationId),
    onDone,
  });
