import { Global, Module } from '@nestjs/common';
import { HintRelay } from './hint-relay';
import { HintsGateway } from './hints.gateway';
import { RoomGuards } from './room-guards';
import { SocketSessions } from './socket-sessions';

/** For the api process; the worker only announces (`hint`). */
@Global()
@Module({
  providers: [SocketSessions, RoomGuards, HintsGateway, HintRelay],
  exports: [SocketSessions, RoomGuards],
})
export class RealtimeModule {}
