import { randomUUID } from 'node:crypto';
import { dedupeHashOf, HeldNotes, withdrawalHashOf } from './held-notes';

const key = (n: number): string => n.toString(16).padStart(64, '0');
const note = (text: string) => ({ id: randomUUID(), text, seal: null });
const of = (id: string, organization = 'A') => ({ id, organization });

it('counts notes and the organisations they come from', () => {
  const held = new HeldNotes();
  held.put(key(1), note('a'), of('m1', 'A'));
  held.put(key(2), note('b'), of('m2', 'A'));
  held.put(key(3), note('c'), of('m3', 'B'));
  expect(held.count).toEqual({ notes: 3, organizations: 2 });
});

it('the same key again changes the text and uses no further slot', () => {
  const held = new HeldNotes();
  held.put(key(1), note('first'), of('m1'));
  held.put(key(1), note('second'), of('m1'));
  expect(held.shuffledNotes().map(({ text }) => text)).toEqual(['second']);
  expect(held.shuffledSlots()).toEqual([{ memberId: 'm1', slot: 1 }]);
});

it('three slots a person; one taken back is free again', () => {
  const held = new HeldNotes();
  for (const n of [1, 2, 3]) expect(held.put(key(n), note('x'), of('m1'))).toBe('held');
  expect(held.put(key(4), note('x'), of('m1'))).toBe('quota');
  expect(held.takeBack(key(2), 'm1')).toBe(true);
  expect(held.put(key(4), note('x'), of('m1'))).toBe('held');
  expect(held.takeBack(key(9), 'm1')).toBe(false);
});

it('an organisation whose only note was taken back no longer counts', () => {
  const held = new HeldNotes();
  held.put(key(1), note('x'), of('m1', 'A'));
  held.put(key(2), note('x'), of('m2', 'B'));
  held.takeBack(key(2), 'm2');
  expect(held.count).toEqual({ notes: 1, organizations: 1 });
});

it('the hash that says it came and the hash that takes it back do not lead to one another', () => {
  expect(dedupeHashOf(key(1)).equals(withdrawalHashOf(key(1)))).toBe(false);
});

it('gives notes and slots out in orders of their own', () => {
  const orders = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const held = new HeldNotes();
    for (let n = 0; n < 8; n += 1) held.put(key(n), note(`note ${n}`), of(`m${n}`));
    orders.add(
      held
        .shuffledNotes()
        .map(({ text }) => text)
        .join(),
    );
    orders.add(
      held
        .shuffledSlots()
        .map(({ memberId }) => memberId)
        .join(),
    );
  }
  expect(orders.size).toBeGreaterThan(30);
});
