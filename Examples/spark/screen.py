#!/usr/bin/env python3
"""Screens rows under Apache Spark, with `cordon screen -` as the worker.

    spark-submit --files lists.snapshot,cordon screen.py sql|rdd rows.tsv results

Both ways write the same lines, one a row; the order of the rows is Spark's.
"""
import os
import shutil
import sys

from pyspark.sql import SparkSession

COLUMNS = ["id", "name", "schema", "country", "birthDate"]
FIELDS = ["key", "outcome", "score", "lists", "match_id", "match_name", "matches", "decision", "error"]
# Files that are shipped with --files stand in the worker's own folder.
WORKER = "sh -c 'chmod +x cordon 2>/dev/null; exec ./cordon screen - --snapshot lists.snapshot --columns " + ",".join(COLUMNS) + "'"


# Spark puts \x01 between cells unless it is told.
FORMAT = r"ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t' LINES TERMINATED BY '\n' NULL DEFINED AS '\\N'"


def lines(spark, path):
    """A row ends with LF only: Spark's own readers also end one at CR."""
    return spark.read.text(path, lineSep="\n").repartition(8)


def by_sql(spark, path):
    """TRANSFORM starts the worker once a partition and needs no Python there."""
    cells = "split(value, '\\t', -1)"
    lines(spark, path).selectExpr(*(f"{cells}[{i}] AS {c}" for i, c in enumerate(COLUMNS))).createOrReplaceTempView("customers")
    answers = spark.sql(
        f"SELECT TRANSFORM ({', '.join(COLUMNS)}) {FORMAT} USING \"{WORKER}\" "
        f"AS ({', '.join(f'{f} string' for f in FIELDS)}) {FORMAT} FROM customers")
    # A missing cell comes back as null.
    return answers.selectExpr("concat_ws('\\t', " + ", ".join(f"coalesce({f}, '')" for f in FIELDS) + ") AS value").rdd.map(
        lambda row: row.value)


def by_pipe(spark, path):
    """checkCode: without it a worker that died passes for one that had no more to say. Spark gives it no environment but this."""
    environment = {key: os.environ[key] for key in ("PATH", "CORDON_SPARK_RUN") if key in os.environ}
    return lines(spark, path).rdd.map(lambda row: row.value).pipe(WORKER, env=environment, checkCode=True)


def main():
    way, path, output = sys.argv[1:4]
    spark = SparkSession.builder.appName("cordon").getOrCreate()
    shutil.rmtree(output, ignore_errors=True)
    {"sql": by_sql, "rdd": by_pipe}[way](spark, path).saveAsTextFile("file://" + os.path.abspath(output))
    spark.stop()


if __name__ == "__main__":
    main()
