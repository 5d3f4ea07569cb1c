export { hint, hintsWrite, recheckSockets, type Hint } from './hint';
export { RealtimeModule } from './realtime.module';
export { RoomGuards, type RoomGuard } from './room-guards';
export { SocketAdapter } from './socket-adapter';
export { ListensByHand, SocketEvent, socketEventsOf, type SocketEventRule, type SocketSender } from './socket-events';
export { SocketSessions } from './socket-sessions';
