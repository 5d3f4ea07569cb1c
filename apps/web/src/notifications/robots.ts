import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';

export type Robot = Schema<'RobotDto'>;
export type RobotInput = Schema<'AddRobotDto'>;
export type RobotChange = Schema<'ChangeRobotDto'>;
export type RobotGroup = RobotInput['groups'][number];

export const robotGroups: readonly RobotGroup[] = ['waiting', 'answers', 'live', 'funding'];

const robotsKey = ['robot', 'list'] as const;

const isTesting = ({ test }: Robot) => test !== null && test.answer === null;

/** While a provider is asked, the page looks again every second: the answer comes from outside. */
export const useRobots = (enabled: boolean) =>
  useQuery({
    queryKey: robotsKey,
    queryFn: ({ signal }) => answer(client.GET('/api/robots', { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isTesting) ? 1_000 : false),
    enabled,
  });

type Sent = { 'Idempotency-Key': string };
type Versioned = { 'If-Match': string };

export const useAddRobot = (onDone: () => void) =>
  useCommand({
    run: (body: RobotInput, command) =>
      answer(client.POST('/api/robots', { params: { header: commandHeaders(command) as Sent }, body })),
    changes: [robotsKey],
    onDone,
  });

export const useChangeRobot = ({ id, version }: Pick<Robot, 'id' | 'version'>, onDone: () => void) =>
  useCommand({
    run: (body: RobotChange) =>
      answer(
        client.PATCH('/api/robots/{id}', {
          params: { path: { id }, header: commandHeaders({ version }) as Versioned },
          body,
        }),
      ),
    changes: [robotsKey],
    onDone,
  });

export const useMoveRobot = ({ id, version }: Robot) =>
  useCommand({
    run: (move: 'pause' | 'resume' | 'test', { key }) => {
      const path = { id };
      const header = commandHeaders({ key, version }) as Sent & Versioned;
      if (move === 'test') return answer(client.POST('/api/robots/{id}/test', { params: { path, header } }));
      return move === 'pause'
        ? answer(client.POST('/api/robots/{id}/pause', { params: { path, header } }))
        : answer(client.POST('/api/robots/{id}/resume', { params: { path, header } }));
    },
    changes: [robotsKey],
  });

export const useRemoveRobot = ({ id, version }: Robot) =>
  useCommand({
    run: () =>
      answer(
        client.DELETE('/api/robots/{id}', {
          params: { path: { id }, header: commandHeaders({ version }) as Versioned },
        }),
      ),
    changes: [robotsKey],
  });
