/** File transfers of the engine, over the files channels of its connections. */
package dev.parley.client.engine.files;
