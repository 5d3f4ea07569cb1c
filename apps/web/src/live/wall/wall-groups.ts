import type { Board, Card, Stage } from '@app/live-protocol';

export interface WallGroup {
  key: string;
  /** null where cards stand under no heading at all. */
  title: string | null;
  clusterId: string | null;
  cards: Card[];
}

/** Clusters first, then what is not sorted yet, under the headings of the wall where it has any. */
export function wallGroups(stage: Stage, board: Board, unsorted: string): WallGroup[] {
  const clusters = board.clusters.map((cluster) => ({
    key: cluster.id,
    title: cluster.title,
    clusterId: cluster.id,
    cards: board.cards.filter((card) => card.clusterId === cluster.id),
  }));
  const rest = board.cards.filter((card) => card.clusterId === null);
  const columns = stage.board?.columns ?? [];
  if (columns.length > 1)
    return [
      ...clusters,
      ...columns
        .map((title, column) => ({
          key: `column-${column}`,
          title,
          clusterId: null,
          cards: rest.filter((card) => card.column === column),
        }))
        .filter((group) => group.cards.length > 0 || clusters.length === 0),
    ];
  if (rest.length === 0) return clusters;
  return [...clusters, { key: 'rest', title: clusters.length > 0 ? unsorted : null, clusterId: null, cards: rest }];
}
