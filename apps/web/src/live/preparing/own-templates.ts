import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api';
import { type PlannedStage, stageAsSent } from '../live-api';

export const ownTemplatesKey = ['live-template', 'own'] as const;

/** Agendas the organisation keeps; facilitators and administrators only. */
export const useOwnTemplates = (isAllowed = true) =>
  useQuery({
    queryKey: ownTemplatesKey,
    queryFn: ({ signal }) => answer(client.GET('/api/live-templates', { signal })),
    enabled: isAllowed,
  });

export const useOwnTemplate = (id: string) =>
  useQuery({
    queryKey: [...ownTemplatesKey, id],
    queryFn: ({ signal }) => answer(client.GET('/api/live-templates/{id}', { params: { path: { id } }, signal })),
  });

const against = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export const ownTemplates = {
  keep: ({ agenda, ...rest }: { title: string; base: string; agenda: PlannedStage[] }, key: string) =>
    answer(
      client.POST('/api/live-templates', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...rest, agenda: agenda.map(stageAsSent) },
      }),
    ),
  change: (id: string, version: number, { agenda, title }: { title?: string; agenda?: PlannedStage[] }) =>
    answer(
      client.PATCH('/api/live-templates/{id}', {
        params: against(id, version),
        body: { ...(title !== undefined && { title }), ...(agenda && { agenda: agenda.map(stageAsSent) }) },
      }),
    ),
  remove: (id: string, version: number) =>
    answer(client.DELETE('/api/live-templates/{id}', { params: against(id, version) })),
};
