// What describes a table, and nothing else: the package's front door loads every driver and builder of queries it has, tens of
// megabytes a process, and none of them is used outside migrations (decision 0002).
export { Column } from 'typeorm/decorator/columns/Column';
export { PrimaryColumn } from 'typeorm/decorator/columns/PrimaryColumn';
export { Entity } from 'typeorm/decorator/entity/Entity';
