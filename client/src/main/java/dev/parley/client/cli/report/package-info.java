/** What a terminal's commands have to tell when they are over, as people and as scripts in JSON read it. */
package dev.parley.client.cli.report;
